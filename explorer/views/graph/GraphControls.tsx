import { Slider } from '@base-ui/react/slider';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type GraphAddress, printList, parseList } from '../../addresses.ts';
import type { Drawing } from '../../graph/drawing.ts';
import type { Fetched } from '../../graph/model.ts';
import { KindDot } from '../../parts/KindDot.tsx';
import { useSwappedFocus } from '../../parts/useSwappedFocus.ts';
import { ThingField } from '../../search/ThingField.tsx';
import { useWords } from '../../words/useWords.ts';

interface GraphControlsProps {
  readonly address: GraphAddress;
  readonly drawing: Drawing;
  readonly fetched: Fetched;
  readonly onChange: (next: Partial<GraphAddress>, replace?: boolean) => void;
}

/** What narrows a drawing: the kinds shown, the years shown; and a path from the chosen thing to another one. */
export function GraphControls({ address, drawing, fetched, onChange }: GraphControlsProps) {
  const { say, name } = useWords();
  const hidden = parseList(address.hide);
  return (
    <div className="graph-controls">
      <div className="chips" role="group" aria-label={say('graph.kinds')}>
        {[...drawing.types].map(([type, count]) => (
          <button
            key={type}
            type="button"
            className="button"
            aria-pressed={!hidden.includes(type)}
            onClick={() =>
              onChange(
                { hide: printList(hidden.includes(type) ? hidden.filter((one) => one !== type) : [...hidden, type]) },
                true,
              )
            }
          >
            <KindDot kind={type} />
            {name('kinds', type)} {count}
          </button>
        ))}
      </div>
      <Years address={address} years={drawing.years} onChange={onChange} />
      <PathChoice address={address} fetched={fetched} onChange={onChange} />
    </div>
  );
}

function Years({
  address,
  years,
  onChange,
}: Pick<GraphControlsProps, 'address' | 'onChange'> & Pick<Drawing, 'years'>) {
  const { say } = useWords();
  const first = years[0];
  const last = years.at(-1);
  const [from, to] = (address.years ?? '').split('-').filter(Boolean).map(Number);
  // While a thumb moves, only the slider follows; the address changes when it is let go.
  const [moving, setMoving] = useState<ReadonlyArray<number> | undefined>();
  if (first === undefined || last === undefined || first === last) return null;
  const shown = moving ?? [from ?? first, to ?? last];
  return (
    <Slider.Root
      className="graph-years"
      min={first}
      max={last}
      value={shown}
      onValueChange={(value) => setMoving(value as ReadonlyArray<number>)}
      onValueCommitted={(value) => {
        const [low = first, high = last] = value as ReadonlyArray<number>;
        setMoving(undefined);
        onChange({ years: low === first && high === last ? undefined : `${low}-${high}` }, true);
      }}
    >
      <span className="quiet small">{say('graph.time')}</span>
      <Slider.Control className="graph-years-control">
        <Slider.Track className="graph-years-track">
          <Slider.Indicator className="graph-years-range" />
          {(['graph.time.from', 'graph.time.to'] as const).map((label, index) => (
            <Slider.Thumb
              key={label}
              className="graph-years-thumb"
              index={index}
              getAriaLabel={() => say(label)}
              // A year is not a quantity: the slider's own text is in English, and says 2,025.
              getAriaValueText={(_formatted, year) => String(year)}
            />
          ))}
        </Slider.Track>
      </Slider.Control>
      <span className="small">{shown.join('–')}</span>
    </Slider.Root>
  );
}

function PathChoice({ address, fetched, onChange }: Pick<GraphControlsProps, 'address' | 'fetched' | 'onChange'>) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { button, opened, onKeyDown } = useSwappedFocus(isOpen, () => setOpen(false));
  const clear = useRef<HTMLButtonElement>(null);
  const hasPath = address.path !== undefined;
  const hadPath = useRef(hasPath);
  useLayoutEffect(() => {
    const isSwapped = hadPath.current !== hasPath;
    hadPath.current = hasPath;
    // The path replaces the field that found it, and the button replaces the path: the focus must not go back to the top.
    if (isSwapped && document.activeElement === document.body)
      (hasPath ? clear : button).current?.focus({ preventScroll: true });
  }, [hasPath, button]);
  const steps = address.path === undefined ? undefined : fetched.paths.get(address.path);
  if (address.path !== undefined) {
    return (
      <div className="row small">
        <span className="quiet">{say('graph.path')}</span>
        <span role="status">
          {steps === undefined
            ? say('state.loading')
            : steps.length === 0
              ? say('graph.path.none')
              : steps.map(({ thing }) => thing.title).join(' → ')}
        </span>
        <button ref={clear} type="button" className="button" onClick={() => onChange({ path: undefined })}>
          {say('graph.path.clear')}
        </button>
      </div>
    );
  }
  const from = address.at ?? parseList(address.n)[0];
  if (from === undefined) return null;
  if (!isOpen) {
    return (
      <button ref={button} type="button" className="button graph-path-open" onClick={() => setOpen(true)}>
        {say('graph.path')}
      </button>
    );
  }
  return (
    <div
      ref={opened as RefObject<HTMLDivElement | null>}
      className="graph-path"
      role="presentation"
      onKeyDown={onKeyDown}
    >
      <span className="quiet small">
        {say('graph.path.from')}
        {say('word.colon')}
        {fetched.things.get(from)?.title ?? from}
      </span>
      <ThingField
        text={text}
        onText={setText}
        label={say('graph.path.to')}
        without={from}
        onPick={(to) => {
          setText('');
          setOpen(false);
          onChange({ path: `${from},${to}` });
        }}
      />
    </div>
  );
}
