import type { ItemAnswer } from '~/domain/questions/paper';

/** A change the server has not acknowledged yet. `base` is the number of the answer the server had when it was made. */
export type Change = { sequence: number; base: number; answer: ItemAnswer; flagged: boolean };

/** A change that an earlier page left on this device, with the name that page wrote under. */
export type LeftChange = { place: number; writer: string; change: Change };

/** Where a browser keeps things: IndexedDB, or nothing where there is none. */
export type Drawer = {
  entries(): Promise<[name: unknown, value: unknown][]>;
  set(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
};

/** What other sittings left is of no use to anybody after this long. */
const FORGOTTEN_AFTER_MS = 14 * 24 * 3_600_000;

/**
 * Changes kept on this device until the server has them: one entry a page name and place, so that two pages never
 * overwrite each other's. A browser that keeps nothing (private mode, full disk) costs only the survival of a reload.
 */
export class UnsentAnswers {
  /** The entries that stand for a place, whichever page made them. */
  private readonly names = new Map<number, Set<string>>();
  private writer = 'new';

  constructor(
    private readonly sittingId: string,
    private readonly drawer: Drawer | undefined,
    private readonly today = 0,
  ) {}

  /** From now on this page writes under a name. */
  writeAs(writer: string): void {
    this.writer = writer;
  }

  /** What pages left here that are gone. `living` are the names of pages that are open: theirs is theirs to send. */
  async left(living: ReadonlySet<string>): Promise<LeftChange[]> {
    const entries = await (this.drawer?.entries() ?? Promise.resolve([])).catch(() => []);
    return entries.flatMap(([name, value]) => {
      const [sitting, writer, place, ...more] = typeof name === 'string' ? name.split('/') : [];
      if (typeof name !== 'string' || !writer || more.length > 0) return [];
      if (sitting !== this.sittingId) {
        if (isOld(value, this.today)) this.remove(name);
        return [];
      }
      const at = Number(place);
      if (!Number.isInteger(at) || !isChange(value)) {
        this.remove(name);
        return [];
      }
      if (living.has(writer)) return [];
      this.namesOf(at).add(name);
      const { sequence, base, answer, flagged } = value;
      return [{ place: at, writer, change: { sequence, base, answer, flagged } }];
    });
  }

  keep(place: number, change: Change): void {
    const name = `${this.sittingId}/${this.writer}/${place}`;
    const names = this.namesOf(place);
    void this.drawer?.set(name, { ...change, at: this.today }).catch(() => undefined);
    for (const earlier of names) if (earlier !== name) this.remove(earlier);
    names.clear();
    names.add(name);
  }

  /** Forgets what stands for a place, once it is settled. */
  forget(place: number): void {
    for (const name of this.namesOf(place)) this.remove(name);
    this.names.delete(place);
  }

  /** Forgets everything of this sitting, once it has ended and the candidate was told. */
  forgetAll(): void {
    for (const place of [...this.names.keys()]) this.forget(place);
  }

  private remove(name: string): void {
    void this.drawer?.remove(name).catch(() => undefined);
  }

  private namesOf(place: number): Set<string> {
    const names = this.names.get(place) ?? new Set();
    this.names.set(place, names);
    return names;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isOld = (value: unknown, today: number): boolean =>
  !isRecord(value) || typeof value.at !== 'number' || today - value.at > FORGOTTEN_AFTER_MS;

/** Kept by this page or an earlier release of it: what the server cannot read would keep back all that is sent with it. */
function isChange(value: unknown): value is Change {
  return (
    isRecord(value) &&
    Number.isSafeInteger(value.sequence) &&
    Number(value.sequence) > 0 &&
    Number.isSafeInteger(value.base) &&
    typeof value.flagged === 'boolean' &&
    isAnswer(value.answer)
  );
}

function isAnswer(value: unknown): boolean {
  if (!isRecord(value) || Object.keys(value).length !== 1) return false;
  const { chosen, order, matches, number, questions } = value;
  if (isRecord(questions))
    return Object.values(questions).every((each) => isRecord(each) && !each.questions && isAnswer(each));
  return (
    isNames(chosen) ||
    isNames(order) ||
    typeof number === 'string' ||
    (isRecord(matches) && isNames(Object.values(matches)))
  );
}

const isNames = (value: unknown): boolean => Array.isArray(value) && value.every((name) => typeof name === 'string');
