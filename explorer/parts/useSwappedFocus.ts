import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';

interface SwappedFocus {
  /** The button that is replaced by what it opens. */
  readonly button: RefObject<HTMLButtonElement | null>;
  /** The element that contains it. */
  readonly opened: RefObject<HTMLElement | null>;
  /** Closes it with Esc. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Keeps the keyboard focus when something opens in place of its button: it moves to the first field, and back to the
 * button when that closes. Otherwise it would be at the beginning of the page.
 */
export function useSwappedFocus(isOpen: boolean, onClose: () => void): SwappedFocus {
  const button = useRef<HTMLButtonElement>(null);
  const opened = useRef<HTMLElement>(null);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    if (isOpen) opened.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    else button.current?.focus();
  }, [isOpen]);
  return {
    button,
    opened,
    onKeyDown(event) {
      // The first Esc closes a list of suggestions.
      const isSuggesting = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
      if (event.key === 'Escape' && !isSuggesting) onClose();
    },
  };
}
