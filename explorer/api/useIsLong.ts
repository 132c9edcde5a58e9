import { useEffect, useState } from 'react';

/** Milliseconds after which people want to know that it is still running. */
const LONG = 2_500;

/** Tells whether an answer has been awaited for unusually long. */
export function useIsLong(isWaiting: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLong(true), LONG);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isWaiting]);
  return isLong;
}
