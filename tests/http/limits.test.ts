import { expect, it } from 'vitest';
import { bodyLimit, MAX_BODY_BYTES } from '~/http/limits';

const MB = 1024 * 1024;

it('a body may be large only where a file is sent', () => {
  for (const [path, bytes] of [
    ['/verify/50pak55dsf7wz8mj8b2tq1z5ja/check', 5 * MB],
    ['/verify/50pak55dsf7wz8mj8b2tq1z5ja/check.data', 5 * MB],
    ['/admin/questions/import', 2 * MB],
    ['/worksheets/50pak55dsf7wz8mj8b2tq1z5ja', MB / 2],
    ['/worksheets/50pak55dsf7wz8mj8b2tq1z5ja/answers', MB / 2],
    ['/worksheets', MAX_BODY_BYTES],
    ['/verify', MAX_BODY_BYTES],
    ['/verify/50pak55dsf7wz8mj8b2tq1z5ja', MAX_BODY_BYTES],
    ['/verify/a/b/check', MAX_BODY_BYTES],
    ['/x/verify/a/check', MAX_BODY_BYTES],
    ['/verify/a/check/more', MAX_BODY_BYTES],
  ] as const) {
    expect([path, bodyLimit(path)]).toEqual([path, bytes]);
  }
});
