import { Link, type LinkProps } from '@remix-run/react';
import type { ButtonHTMLAttributes } from 'react';

type Weight = 'primary' | 'secondary' | 'grave';

/** Ink on paper for the one next step; a hairline for the rest; red only for what cannot be undone. */
const looks: Record<Weight, string> = {
  primary: 'bg-ink text-paper border-ink hover:bg-pencil hover:border-pencil',
  secondary: 'bg-transparent text-ink border-edge hover:border-ink',
  grave: 'bg-transparent text-alarm border-alarm hover:bg-alarm hover:text-paper',
};
const shape =
  'inline-flex min-h-[44px] cursor-pointer items-center justify-center gap-1 rounded-soft border px-2.5 py-1 text-body font-strong no-underline transition-colors duration-150 disabled:cursor-not-allowed disabled:opacity-60';

export function Button({
  weight = 'primary',
  className = '',
  type = 'submit',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { weight?: Weight }) {
  return <button type={type} className={`${shape} ${looks[weight]} ${className}`} {...rest} />;
}

/** A link that is the page's next step. */
export function ButtonLink({ weight = 'primary', className = '', ...rest }: LinkProps & { weight?: Weight }) {
  return <Link className={`${shape} ${looks[weight]} ${className}`} {...rest} />;
}
