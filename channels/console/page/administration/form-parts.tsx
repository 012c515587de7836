import { Button } from 'design-react-kit';
import {
  type FormEvent,
  type InputHTMLAttributes,
  type ReactElement,
  type ReactNode,
  useId,
  useState,
} from 'react';

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>;

/** An input with its label above and, where it helps, a hint. */
export function Field({
  label,
  hint,
  ...input
}: InputProps & { readonly label: string; readonly hint?: string }): ReactElement {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="text" {...input} {...(hint && { 'aria-describedby': `${id}-hint` })} />
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

export function Area(props: {
  readonly label: string;
  readonly name: string;
  readonly defaultValue?: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly maxLength: number;
}): ReactElement {
  const id = useId();
  const { label, hint, ...area } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={3} {...area} {...(hint && { 'aria-describedby': `${id}-hint` })} />
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A choice of few; each option is a value and its words. */
export function Choice(props: {
  readonly label: string;
  readonly name: string;
  readonly defaultValue?: string;
  readonly options: readonly (readonly [value: string, words: string])[];
}): ReactElement {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <select id={id} name={props.name} defaultValue={props.defaultValue}>
        {props.options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Tick(props: InputProps & { readonly label: string }): ReactElement {
  const { label, ...input } = props;
  return (
    <label className="switch">
      <input type="checkbox" {...input} /> {label}
    </label>
  );
}

/** The texts of a form by the names of its fields, as they were typed. */
export interface Typed {
  text(name: string): string;
  all(name: string): readonly string[];
  ticked(name: string): boolean;
}

/** A form that gives its fields to `onSave`, once at a time. */
export function Form(props: {
  readonly label: string;
  /** Shows the label above, where several forms stand together. */
  readonly isTitled?: boolean;
  readonly submit: string;
  readonly onSave: (typed: Typed) => Promise<unknown>;
  readonly children: ReactNode;
  /** Further buttons beside the one that saves. */
  readonly more?: ReactNode;
}): ReactElement {
  const [busy, setBusy] = useState(false);

  async function submitted(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const texts = (name: string): string[] =>
      data.getAll(name).map((value) => (typeof value === 'string' ? value : ''));
    setBusy(true);
    await props.onSave({
      text: (name) => texts(name)[0] ?? '',
      all: texts,
      ticked: (name) => texts(name).length > 0,
    });
    setBusy(false);
  }

  return (
    <form className="office-form" aria-label={props.label} onSubmit={(event) => void submitted(event)}>
      {props.isTitled === true && <h3>{props.label}</h3>}
      {props.children}
      <div className="office-buttons">
        <Button type="submit" size="sm" color="primary" disabled={busy}>
          {props.submit}
        </Button>
        {props.more}
      </div>
    </form>
  );
}

/** A button for something that cannot be taken back: the first press asks, the second does it. */
export function SureButton(props: {
  readonly label: string;
  readonly sure: string;
  readonly onSure: () => void;
}): ReactElement {
  const [asked, setAsked] = useState(false);
  return (
    <Button
      type="button"
      size="sm"
      color="danger"
      outline
      onBlur={() => setAsked(false)}
      onClick={() => {
        setAsked(!asked);
        if (asked) {
          props.onSure();
        }
      }}
    >
      {asked ? props.sure : props.label}
    </Button>
  );
}
