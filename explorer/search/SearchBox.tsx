import './searchBox.css';
import { useEffect, useRef } from 'react';
import { useWords } from '../words/useWords.ts';
import { SearchForm } from './SearchForm.tsx';

/** The search field of every view. "/" leads to it. */
export function SearchBox() {
  const { say } = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || target.closest('input, textarea, select')) return;
      event.preventDefault();
      form.current?.querySelector('input')?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);
  return (
    <SearchForm form={form} label={say('search.label')}>
      <kbd className="searchbox-key" aria-hidden="true">
        /
      </kbd>
    </SearchForm>
  );
}
