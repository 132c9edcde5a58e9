import { Autocomplete } from '@base-ui/react/autocomplete';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { NamedType } from '../generated/graphql.ts';
import { describe } from '../parts/describe.ts';
import { cutOpening } from '../parts/nameArticle.ts';
import { KindDot } from '../parts/KindDot.tsx';
import { useWords } from '../words/useWords.ts';
import { type Suggested, useSuggestions } from './useSuggestions.ts';

interface SuggestingInputProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Called with the id and the name of the node that was chosen. */
  readonly onPick: (id: string, title: string) => void;
  readonly label: string;
  readonly placeholder: string;
  /** What may be chosen; by default everything, articles and figures too. */
  readonly types?: ReadonlyArray<NamedType>;
  /** Id of the node that is not suggested: the one for which another is being chosen. */
  readonly without?: string;
}

/** A search field that suggests nodes of all kinds while someone types. */
export function SuggestingInput({ text, onText, onPick, label, placeholder, types, without }: SuggestingInputProps) {
  const words = useWords();
  const { suggestions: all, state } = useSuggestions(text, types);
  const suggestions = useMemo(() => all.filter(({ id }) => id !== without), [all, without]);
  const input = useRef<HTMLInputElement>(null);
  // It replaces a plain field that has the focus.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(input.current.value.length, input.current.value.length);
  }, []);
  // What was typed before it was loaded is searched for, too.
  const [isOpen, setOpen] = useState(text.trim() !== '');
  const status =
    state === 'failed'
      ? words.say('state.failed')
      : state === 'waiting' && suggestions.length === 0
        ? words.say('state.loading')
        : state === 'ready' && suggestions.length === 0
          ? words.say('search.none', { q: text.trim() })
          : null;
  return (
    <Autocomplete.Root<Suggested>
      items={suggestions}
      value={text}
      onValueChange={(value, { reason }) => {
        if (reason !== 'item-press') onText(value);
      }}
      itemToStringValue={(node) => describe(node, words).title}
      filter={null}
      open={isOpen && text.trim() !== ''}
      onOpenChange={setOpen}
      openOnInputClick={false}
    >
      <Autocomplete.Input ref={input} className="field searchbox-field" aria-label={label} placeholder={placeholder} />
      <Autocomplete.Portal hidden={text.trim() === ''}>
        <Autocomplete.Positioner className="suggest-positioner" sideOffset={6} align="start">
          <Autocomplete.Popup className="suggest">
            <Autocomplete.Status className="suggest-status">{status}</Autocomplete.Status>
            <Autocomplete.List className="suggest-list">
              {(node: Suggested) => {
                const { title, detail } = describe(node, words, cutOpening(node.opening ?? ''));
                return (
                  <Autocomplete.Item
                    key={node.id}
                    value={node}
                    className="suggest-item"
                    onClick={() => onPick(node.id, title)}
                  >
                    <KindDot kind={node.__typename} />
                    <span className="suggest-title">{title}</span>
                    <span className="suggest-detail">{detail}</span>
                  </Autocomplete.Item>
                );
              }}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
