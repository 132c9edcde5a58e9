import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import {
  type MarkedMentionFragment,
  SplitEntityDocument,
  type SplitEntityMutation,
  UndoNameDecisionDocument,
  type UndoNameDecisionMutation,
} from '../../generated/graphql.ts';
import { ReasonForm } from '../../parts/ReasonForm.tsx';
import { useWords } from '../../words/useWords.ts';
import { MergeForm } from '../thing/MergeForm.tsx';

interface NameJudgeProps {
  /** A name on the page under review. */
  readonly mention: MarkedMentionFragment;
  /** Called after each decision: other names on the page may be linked to something else, too. */
  readonly onDecided: () => void;
}

/** Splits a name on a page off from what it is linked to, or merges that with another entity; undoes what was just decided. */
export function NameJudge({ mention, onDecided }: NameJudgeProps) {
  const { say } = useWords();
  /** The decision that was just made, until it is undone. */
  const [decision, setDecision] = useState<string | undefined>();
  const [told, setTold] = useState<'judge.done' | 'judge.undone' | undefined>();
  const box = useRef<HTMLElement>(null);
  const { id, surface, entity, entityKind } = mention;
  const decide = (judgement: string | undefined): void => {
    setDecision(judgement);
    setTold(judgement === undefined ? 'judge.undone' : 'judge.done');
    onDecided();
    // The form that had the focus is replaced.
    box.current?.focus({ preventScroll: true });
  };
  return (
    <section ref={box} className="stack judge" aria-label={surface} tabIndex={-1}>
      <p className="small">
        {surface} →{' '}
        {entity === null ? (
          <span className="quiet">{say('article.unresolved')}</span>
        ) : (
          <Link to="/node/$id" params={{ id: entity.id }}>
            {entity.name}
          </Link>
        )}
      </p>
      <p aria-live="polite" className="small">
        {told !== undefined && say(told)}
      </p>
      {decision !== undefined ? (
        <ReasonForm<UndoNameDecisionMutation>
          key="undo"
          label={say('judge.undo')}
          document={UndoNameDecisionDocument}
          input={{ judgement: decision }}
          onDone={() => decide(undefined)}
        />
      ) : (
        entity !== null && (
          <>
            <ReasonForm<SplitEntityMutation>
              key="split"
              label={say('judge.split')}
              document={SplitEntityDocument}
              input={{ mention: id }}
              onDone={({ splitEntity }) => decide(splitEntity.judgement.id)}
            />
            <MergeForm
              key={`merge ${entity.id}`}
              id={entity.id}
              name={entity.name}
              type={entityKind}
              onDone={(_id, judgement) => decide(judgement)}
            />
          </>
        )
      )}
    </section>
  );
}
