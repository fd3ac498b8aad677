import { anyone } from '~/http/answer';
import { Problem, problemResponse } from '~/http/api/problem';
import { environment } from '~/http/environment';

/** Whatever else is asked of the API is answered as the API answers. */
export const loader = anyone.read(({ language }) => {
  throw problemResponse(new Problem('not-found'), language, environment().origin);
});
