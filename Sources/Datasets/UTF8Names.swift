import Foundation

/// Calls `body` in a locale where names are UTF-8, whatever the user's is; on this thread only.
///
/// libarchive converts the names of members to and from the locale's encoding. A program starts in
/// the locale "C", which has ASCII only.
package func withUTF8Names<Result, Failure: Error>(
  _ body: () throws(Failure) -> Result
) throws(Failure) -> Result {
  let names = ["C.UTF-8", "en_US.UTF-8"]
  guard let locale = names.lazy.compactMap({ newlocale(LC_CTYPE_MASK, $0, nil) }).first else {
    return try body()
  }
  let before = uselocale(locale)
  defer {
    uselocale(before)
    freelocale(locale)
  }
  return try body()
}
