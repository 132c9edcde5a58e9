import type { ComponentProps } from 'react';

interface ButtonProps extends ComponentProps<'button'> {
  /** Whether it does nothing at the moment, for example while a request is on its way. */
  readonly isOff?: boolean;
}

/**
 * A button that keeps the focus while it does nothing. A disabled button loses it, and keyboard users would start at
 * the top of the page again.
 */
export function Button({ isOff = false, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className="button"
      {...rest}
      aria-disabled={isOff || undefined}
      onClick={(event) => {
        // That also stops Enter in a field, which clicks the button that submits.
        if (isOff) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
