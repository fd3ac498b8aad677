import bowser from 'bowser';

/** What a browser says it is, by name; null where it does not say. */
export type Device = { browser: string | null; system: string | null };

/** Reads the names of browser and system off what a browser calls itself. */
export function describeDevice(userAgent: string): Device {
  if (!userAgent) return { browser: null, system: null };
  const { browser, os } = bowser.parse(userAgent);
  return { browser: browser.name || null, system: os.name || null };
}
