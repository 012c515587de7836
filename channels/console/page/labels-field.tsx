import { type ReactElement, useEffect, useState } from 'react';
import { api } from './api.ts';
import { useConsole } from './use-console.ts';

/** Offered at once; the field takes any other word as well. */
const OFFERED = 8;

/** Labels as they are typed: separated by commas, each once. */
export function labelsIn(text: string): readonly string[] {
  const labels = text.split(',').map((label) => label.trim());
  return [...new Set(labels)].filter((label) => label !== '');
}

/** A field for labels, with those that colleagues use most beside it. */
export function LabelsField(props: {
  readonly id: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly autoFocus?: boolean;
}): ReactElement {
  const { t } = useConsole();
  const { id, value, onChange } = props;
  const used = useLabels();
  const chosen = labelsIn(value);
  const offered = used.filter((label) => !chosen.includes(label)).slice(0, OFFERED);
  return (
    <>
      <label htmlFor={id}>{t('labels.field')}</label>
      <input
        id={id}
        type="text"
        maxLength={200}
        value={value}
        autoFocus={props.autoFocus}
        onChange={(event) => onChange(event.target.value)}
      />
      {offered.length > 0 && (
        <div className="offered" role="group" aria-label={t('labels.used')}>
          {offered.map((label) => (
            <button
              key={label}
              type="button"
              className="tag"
              onClick={() => onChange([...chosen, label].join(', '))}
            >
              + {label}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function useLabels(): readonly string[] {
  const [labels, setLabels] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    api.labels().then(
      (loaded) => current && setLabels(loaded.labels),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, []);
  return labels;
}
