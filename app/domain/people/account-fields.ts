import { z } from 'zod';
import { languages } from '../language';
import { normaliseEmail } from './email';
import { isZone } from './zone';

/** An address, normalised. 254 characters is the longest that mail can be sent to. */
export const emailField = z.string().max(254).transform(normaliseEmail).pipe(z.email());

/** A name in any script, in one line. Marks that turn the direction of the text around it are not part of a name. */
export const nameField = z
  .string()
  .max(80)
  .transform((name) => name.normalize('NFC').replace(/\s+/gu, ' ').trim())
  .pipe(
    z
      .string()
      .min(1)
      .regex(/^[^\p{Cc}\p{Co}\p{Cn}\u2028-\u202e\u2066-\u2069]+$/u),
  );

/** A password to be set: length is what the form can say; `refuseWeakPassword` has the rest. */
export const newPasswordField = z.string().min(8).max(200);

/** A password to be compared: anything that could ever have been set. */
export const passwordField = z.string().min(1).max(200);

export const languageField = z.enum(languages);
export const zoneField = z.string().max(60).refine(isZone);
