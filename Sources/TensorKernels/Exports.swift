// `Guarded` is for all who share state among the pool's threads.
@_exported import SharedState
