import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { MergeEntitiesDocument, type MergeEntitiesMutation, type NamedType } from '../../generated/graphql.ts';
import { ReasonForm } from '../../parts/ReasonForm.tsx';
import { ThingField } from '../../search/ThingField.tsx';
import { useWords } from '../../words/useWords.ts';

interface MergeFormProps {
  readonly id: string;
  readonly name: string;
  /** Its type: only another node of this type can be the same. */
  readonly type: NamedType;
  /** Receives the id of the entity that both now are, and that of the decision. */
  readonly onDone: (id: string, judgement: string) => void;
}

/** Says, with a reason, that another node of the same name is this one. */
export function MergeForm({ id, name, type, onDone }: MergeFormProps) {
  const { say } = useWords();
  const [text, setText] = useState(name);
  const types = useMemo(() => [type], [type]);
  const [other, setOther] = useState({ id: '', title: '' });
  const isChosen = other.id !== '';
  return (
    <ReasonForm<MergeEntitiesMutation>
      label={say('judge.merge')}
      document={MergeEntitiesDocument}
      input={isChosen ? { entities: [id, other.id] } : undefined}
      onDone={({ mergeEntities }) => onDone(mergeEntities.id, mergeEntities.judgement.id)}
    >
      <div className="labelled-field">
        <span aria-hidden="true">{say('judge.merge.with')}</span>
        <ThingField
          text={text}
          onText={setText}
          label={say('judge.merge.with')}
          types={types}
          without={id}
          onPick={(chosen, title) => setOther({ id: chosen, title })}
        />
      </div>
      {isChosen && (
        <p className="quiet small">
          {say('judge.merge.chosen')}{' '}
          <Link to="/node/$id" params={{ id: other.id }} target="_blank">
            {other.title}
          </Link>
        </p>
      )}
    </ReasonForm>
  );
}
