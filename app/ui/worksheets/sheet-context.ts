import { createContext } from 'react';

/** What the last save said about fields, by their name: messages, on top of what a submitted form was answered. */
export const SheetErrors = createContext<Readonly<Record<string, readonly string[]>>>({});
