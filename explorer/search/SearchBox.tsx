import './searchBox.css';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/useWords.ts';
import { ThingField } from './ThingField.tsx';

/** The search field of every view. "/" leads to it; Enter shows all results, a suggestion leads straight to its thing. */
export function SearchBox() {
  const { say } = useWords();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState('');
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
    <form
      ref={form}
      className="searchbox"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void navigate({ to: '/search', search: { q: text.trim() } });
      }}
    >
      <ThingField
        text={text}
        onText={setText}
        onPick={(id) => {
          setText('');
          void navigate({ to: '/node/$id', params: { id } });
        }}
        label={say('search.label')}
        placeholder={say('search.placeholder')}
      />
      <kbd className="searchbox-key" aria-hidden="true">
        /
      </kbd>
    </form>
  );
}
