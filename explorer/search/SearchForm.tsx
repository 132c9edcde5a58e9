import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, type RefObject, useState } from 'react';
import { useWords } from '../words/useWords.ts';
import { ThingField } from './ThingField.tsx';

interface SearchFormProps {
  readonly form?: RefObject<HTMLFormElement | null>;
  readonly label: string;
  /** The initial text of the field. */
  readonly first?: string;
  readonly children?: ReactNode;
}

/** A field that searches: Enter shows all results, a suggestion leads straight to its node. */
export function SearchForm({ form, label, first = '', children }: SearchFormProps) {
  const { say } = useWords();
  const navigate = useNavigate();
  const [text, setText] = useState(first);
  return (
    <form
      ref={form}
      className="searchbox"
      role="search"
      aria-label={label}
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
        label={label}
        placeholder={say('search.placeholder')}
      />
      {children}
    </form>
  );
}
