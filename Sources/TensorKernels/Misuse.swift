/// Stops the program with `message` unless `condition` holds.
///
/// For mistakes of the programmer, such as shapes that do not fit. `precondition` loses its text in
/// optimised builds; this keeps it. Files, processes and users' input throw errors instead.
@inlinable
public func require(
  _ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String,
  file: StaticString = #file, line: UInt = #line
) {
  if !condition() { fatalError(message(), file: file, line: line) }
}
