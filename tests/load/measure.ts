import { readFileSync } from 'node:fs';

export type Timing = { median: number; p95: number; perSecond: number; cpuMs: number | null };

/** The CPU a process has used so far, user and system, in ms; null where the machine does not tell. */
export function cpuOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, , , , , , , , , , , user = '', system = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(user) + Number(system)) * 10;
  } catch {
    return null;
  }
}

/** Waits until a process that has just started has nothing more to prepare: idle for two seconds, or a minute and a half gone. */
export async function untilIdle(pid: number): Promise<void> {
  const until = Date.now() + 90_000;
  let idle = 0;
  while (idle < 2 && Date.now() < until) {
    const before = cpuOf(pid) ?? 0;
    await new Promise((done) => setTimeout(done, 1000));
    idle = (cpuOf(pid) ?? 0) - before <= 50 ? idle + 1 : 0;
  }
}

/** Runs `one` so many times, so many at once, and says how long each took and what it cost the process. */
export async function measure(
  pid: number,
  requests: number,
  atOnce: number,
  one: (number: number, lane: number) => Promise<unknown>,
): Promise<Timing> {
  const times: number[] = [];
  let next = 0;
  const before = cpuOf(pid);
  const began = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async (_, lane) => {
      while (next < requests) {
        const number = next++;
        const started = performance.now();
        await one(number, lane);
        times.push(performance.now() - started);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const after = cpuOf(pid);
  return timingOf(times, seconds, before === null || after === null ? null : after - before);
}

function timingOf(times: number[], seconds: number, cpu: number | null): Timing {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const perSecond = times.length / seconds;
  return { median: at(0.5), p95: at(0.95), perSecond, cpuMs: cpu === null ? null : cpu / times.length };
}

type Measured = { name: string; requests: number; one: () => Promise<unknown> };

/**
 * Measures several things in turn, so many rounds of so many requests, one after the other, and says how each fared, the
 * ratio to the first. What else the machine does meanwhile, and a process that gets warm, weigh on all of them alike.
 */
export async function measureInTurn(pid: number, rounds: number, kinds: readonly Measured[]): Promise<void> {
  const all = kinds.map((kind) => ({ ...kind, times: [] as number[], cpu: 0, known: true }));
  for (let round = 0; round < rounds; round++) {
    for (const kind of all) {
      const before = cpuOf(pid);
      for (let number = 0; number < kind.requests; number++) {
        const started = performance.now();
        await kind.one();
        kind.times.push(performance.now() - started);
      }
      const after = cpuOf(pid);
      if (before === null || after === null) kind.known = false;
      else kind.cpu += after - before;
    }
  }
  const timings = all.map(({ name, times, cpu, known }) => {
    const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
    return { name, timing: timingOf(times, seconds, known ? cpu : null) };
  });
  const [first] = timings;
  for (const { name, timing } of timings) console.log(line(name, timing, first && ratioTo(timing, first.timing)));
}

const column = (text: string, width: number) => text.padStart(width);

export const headings = `${''.padEnd(40)}${['median ms', 'p95 ms', 'per s', 'CPU ms', 'ratio']
  .map((head) => column(head, 11))
  .join('')}`;

export const line = (name: string, { median, p95, perSecond, cpuMs }: Timing, ratio = '') =>
  `${name.padEnd(40)}${[median.toFixed(2), p95.toFixed(2), perSecond.toFixed(0), cpuMs?.toFixed(3) ?? '–', ratio]
    .map((cell) => column(cell, 11))
    .join('')}`;

/** How many times as much CPU, or time where CPU is not told. */
export const ratioTo = (one: Timing, other: Timing): string =>
  one.cpuMs !== null && other.cpuMs
    ? `× ${(one.cpuMs / other.cpuMs).toFixed(1)}`
    : `× ${(one.median / other.median).toFixed(1)}`;
