import { type Device, describeDevice } from '../../people/device';
import type { SittingState } from './sitting-transitions';
import { mayWrite } from './sitting-writer';

/** What of a sitting can change under an open page, as stored. */
export type Standing = {
  sittingId: string;
  state: SittingState;
  deadline: number;
  writer: string | null;
  writerDevice: string | null;
  writerSince: number | null;
  changedAt: number;
};

/** How a sitting stands, as one page of its candidate is told: never another page's name. */
export type ToldStanding = {
  state: SittingState;
  deadline: number;
  writer: 'you' | 'nobody' | 'other';
  /** Where another page writes, and since when. */
  holder: { device: Device; since: number | null } | null;
};

export function tellStanding(standing: Standing, page: { writer: string; sessionId: string }): ToldStanding {
  const { state, deadline, writer, writerDevice, writerSince } = standing;
  const other = !mayWrite(writer, page.writer, page.sessionId);
  return {
    state,
    deadline,
    writer: writer === page.writer ? 'you' : other ? 'other' : 'nobody',
    holder: other ? { device: describeDevice(writerDevice ?? ''), since: writerSince } : null,
  };
}
