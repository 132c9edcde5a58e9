import './searchBox.css';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useWords } from '../words/useWords.ts';

const SuggestingInput = lazy(async () => ({ default: (await import('./SuggestingInput.tsx')).SuggestingInput }));

/** The search field of every view. "/" leads to it; Enter shows all results, a suggestion leads straight to its thing. */
export function SearchBox() {
  const { say } = useWords();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState('');
  // Suggestions cost a quarter of the first view's script: they come with the first visit of the field.
  const [isUsed, setUsed] = useState(false);
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
  const plain = (
    <input
      className="field searchbox-field"
      type="search"
      aria-label={say('search.label')}
      placeholder={say('search.placeholder')}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onFocus={() => setUsed(true)}
      autoComplete="off"
    />
  );
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
      {isUsed ? (
        <Suspense fallback={plain}>
          <SuggestingInput
            text={text}
            onText={setText}
            onPick={(id) => {
              setText('');
              void navigate({ to: '/node/$id', params: { id } });
            }}
          />
        </Suspense>
      ) : (
        plain
      )}
      <kbd className="searchbox-key" aria-hidden="true">
        /
      </kbd>
    </form>
  );
}
