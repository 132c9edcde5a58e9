import './searchBox.css';
import { lazy, Suspense, useState } from 'react';

interface ThingFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Called with the id of the thing that was chosen. */
  readonly onPick: (id: string) => void;
  readonly label: string;
  readonly placeholder?: string;
}

const SuggestingInput = lazy(async () => ({ default: (await import('./SuggestingInput.tsx')).SuggestingInput }));

/** A field that finds a thing by its name. What suggests is a third of a view's script: it comes when the field is first visited. */
export function ThingField(props: ThingFieldProps) {
  const [isUsed, setUsed] = useState(false);
  const { text, onText, label, placeholder = label } = props;
  const plain = (
    <input
      className="field searchbox-field"
      type="search"
      aria-label={label}
      placeholder={placeholder}
      value={text}
      onChange={({ target }) => onText(target.value)}
      onFocus={() => setUsed(true)}
      autoComplete="off"
    />
  );
  if (!isUsed) return plain;
  return (
    <Suspense fallback={plain}>
      <SuggestingInput {...props} placeholder={placeholder} />
    </Suspense>
  );
}
