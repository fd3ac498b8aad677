import { z } from 'zod';
import { cookieOf } from './cookies';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const themeCookie = { name: 'theme', schema: z.enum(themes) };

export const themeOf = (request: Request): Theme =>
  cookieOf(request.headers.get('cookie') ?? '', themeCookie) ?? 'system';
