import fc from 'fast-check'

// Every change of the code is tried against all tests: the same texts each time, fewer of them, and no search for the
// shortest one that fails.
fc.configureGlobal({ seed: 20261122, numRuns: 30, endOnFailure: true })
