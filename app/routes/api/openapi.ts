import { anyone } from '~/http/answer';
import { openApiDocument } from '~/http/api/document';
import { environment } from '~/http/environment';

/** The OpenAPI document, for anybody. */
export const loader = anyone.read(() =>
  Response.json(openApiDocument(environment().origin), { headers: { 'Cache-Control': 'public, max-age=300' } }),
);
