import type { ItemAnswer } from '~/domain/questions/paper';

/** A change the server has not acknowledged yet. */
export type Change = { sequence: number; answer: ItemAnswer; flagged: boolean };

/**
 * Changes kept on this device until the server has them, one entry a place, so that two tabs do not overwrite each other.
 * A browser that keeps nothing (private mode, full disk) costs only the survival of a reload.
 */
export class UnsentAnswers {
  constructor(
    private readonly sittingId: string,
    private readonly storage: Storage | undefined,
  ) {}

  private name(place: number): string {
    return `sitting:${this.sittingId}:${place}`;
  }

  read(place: number): Change | undefined {
    try {
      const kept: unknown = JSON.parse(this.storage?.getItem(this.name(place)) ?? 'null');
      return isChange(kept) ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  keep(place: number, change: Change): void {
    try {
      this.storage?.setItem(this.name(place), JSON.stringify(change));
    } catch {
      // It still is in memory and on its way.
    }
  }

  /** Forgets a change once it is settled; a newer one for the same place stays. */
  forget(place: number, sequence: number): void {
    try {
      const kept = this.read(place);
      if (!kept || kept.sequence <= sequence) this.storage?.removeItem(this.name(place));
    } catch {
      // Nothing was kept.
    }
  }
}

function isChange(value: unknown): value is Change {
  return (
    typeof value === 'object' &&
    value !== null &&
    'sequence' in value &&
    Number.isSafeInteger(value.sequence) &&
    'flagged' in value &&
    typeof value.flagged === 'boolean' &&
    'answer' in value &&
    typeof value.answer === 'object' &&
    value.answer !== null
  );
}
