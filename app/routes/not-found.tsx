import { Refusal } from '~/domain/refusal';
import { anyone } from '~/http/answer';

/** Any address that is none of ours. */
export const loader = anyone.read(() => {
  throw new Refusal('not-found');
});

export const action = anyone.write(() => {
  throw new Refusal('not-found');
});

export default function NotFound() {
  return null;
}
