import { useEffect, useState } from 'react';
import { countStandings, type RoomFacts, type RoomPerson } from '~/domain/exams/rooms/room-standing';
import type { RoomMessage } from '~/http/live-rooms.server';
import { watchRoom } from './watch-room';

export type Watched = { room: RoomFacts; people: RoomPerson[]; counts: RoomMessage['counts'] };

/** What a page knows after it heard a message: people by their seats, each as last told. */
export function afterHearing(before: Watched, { room, counts, people = [], seats }: RoomMessage): Watched {
  const known = new Map(before.people.map((person) => [person.personId, person]));
  for (const person of people) known.set(person.personId, person);
  const order = seats ?? before.people.map(({ personId }) => personId);
  return { room, counts, people: order.flatMap((id) => known.get(id) ?? []) };
}

/**
 * A room as it stands this second: what the page came with, and then what the stream says. `now` is the server's clock,
 * reckoned by a clock that nobody sets. `live` is null before the page listens.
 */
export function useRoom(loaded: { room: RoomFacts; people: RoomPerson[] }, loadedAt: number, address: string) {
  const first = { ...loaded, counts: countStandings(loaded.people, loadedAt) };
  const [watched, setWatched] = useState<Watched>(first);
  const [now, setNow] = useState(loadedAt);
  const [live, setLive] = useState<boolean | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was loaded again begins from what it was given
  useEffect(() => {
    setWatched(first);
    let offset = loadedAt - performance.now();
    const stop = watchRoom(address, {
      live: setLive,
      hear(message) {
        offset = message.now - performance.now();
        setNow(message.now);
        setWatched((before) => afterHearing(before, message));
      },
    });
    const clock = setInterval(() => setNow(performance.now() + offset), 1000);
    return () => {
      stop();
      clearInterval(clock);
    };
  }, [address, loadedAt]);
  return { ...watched, now, live };
}
