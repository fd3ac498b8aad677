import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { languages } from '~/domain/language';
import { anyone } from '~/http/answer';
import { preferenceCookie } from '~/http/cookies';
import { ownPath } from '~/http/own-path';
import { themes } from '~/http/theme';

const preferences = z.object({
  language: z.enum(languages).optional(),
  theme: z.enum(themes).optional(),
  next: z.string().optional(),
});

/** Remembers language and theme in this browser and goes back to where the person was. */
export const action = anyone.receive(async ({ form }) => {
  const { language, theme, next } = await form(preferences);
  const headers = new Headers();
  if (language) headers.append('Set-Cookie', preferenceCookie('language', language));
  if (theme) headers.append('Set-Cookie', preferenceCookie('theme', theme));
  return redirect(ownPath(next), { headers });
});

export const loader = anyone.read(() => redirect('/'));
