import './searchBox.css';
import { useRef, useState } from 'react';
import type { NamedType } from '../generated/graphql.ts';
import type { SuggestingInput } from './SuggestingInput.tsx';

interface ThingFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Called with the id and the name of the node that was chosen. */
  readonly onPick: (id: string, title: string) => void;
  readonly label: string;
  readonly placeholder?: string;
  /** What may be chosen; by default everything, articles and figures too. */
  readonly types?: ReadonlyArray<NamedType>;
  /** Id of the node that is not suggested: the one for which another is being chosen. */
  readonly without?: string;
}

/**
 * A field that finds a node by its name. The code for suggestions is a third of a view's script, so it is loaded when
 * the field is first visited.
 */
export function ThingField(props: ThingFieldProps) {
  const { text, onText, label, placeholder = label } = props;
  const plain = useRef<HTMLInputElement>(null);
  const [Suggesting, setSuggesting] = useState<typeof SuggestingInput | undefined>();
  if (Suggesting !== undefined) return <Suggesting {...props} placeholder={placeholder} />;
  return (
    <input
      ref={plain}
      className="field searchbox-field"
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={({ target }) => onText(target.value)}
      onFocus={async () => {
        const loaded = await import('./SuggestingInput.tsx');
        // The plain field stays until then, so that no key is lost; if the focus has left it in the meantime, it is not
        // moved back.
        if (document.activeElement === plain.current) setSuggesting(() => loaded.SuggestingInput);
      }}
      autoComplete="off"
    />
  );
}
