/// What an exercise throws until its reader has written an answer.
///
/// It stands here, below the graders, so that an exercise's file need not import them and show its
/// reader the usual mistakes.
package struct Unsolved: Error, CustomStringConvertible {
  package init() {}

  package var description: String { "not solved yet" }
}
