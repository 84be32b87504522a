import { availableParallelism, loadavg } from 'node:os'

/** With more work than this waiting for each core, times say more about the machine than about the site. */
const quiet = 0.3

/** How busy the machine is with other work: programs that wanted a core in the last minute, for each core. */
export const busyness = (): number => (loadavg()[0] ?? 0) / availableParallelism()

/** Says on what the figures were taken; the versions are those of the programs that took them. */
export const machineWords = (before: number, versions: Readonly<Record<string, string>>): string => {
  const programs = Object.entries({ ...versions, Node: process.versions.node })
  const state =
    before > quiet
      ? `BUSY at the start (${before.toFixed(2)} programs a core): times are longer than on a quiet machine`
      : `quiet at the start (${before.toFixed(2)} programs a core)`
  return `${programs.map((pair) => pair.join(' ')).join(', ')}; ${availableParallelism()} cores, ${state}.`
}
