import { type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { useConsole } from './use-console.ts';

export interface Series {
  readonly name: string;
  readonly values: readonly number[];
}

const HEIGHT = 180;
const LEFT = 40;
const BOTTOM = 22;
const TOP = 8;
/** Room that the words under one column need. */
const LABEL_WIDTH = 56;

/** Columns over time, one beside the other for each series; the same numbers stand in a table below. */
export function ColumnChart(props: {
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
}): ReactElement {
  const { title, labels, series } = props;
  const [box, width] = useWidth();
  const top = niceTop(Math.max(1, ...series.flatMap(({ values }) => values)));
  const titleId = useId();
  return (
    <figure className="chart" ref={box}>
      <figcaption id={titleId}>
        <span>{title}</span>
        <Legend series={series} />
      </figcaption>
      <svg width={width} height={HEIGHT} role="img" aria-labelledby={titleId}>
        <Axis top={top} width={width} />
        <Columns {...props} top={top} width={width} />
        <Below labels={labels} width={width} />
      </svg>
      <DataTable {...props} />
    </figure>
  );
}

function Legend({ series }: { readonly series: readonly Series[] }): ReactElement {
  return (
    <span className="legend">
      {series.map(({ name }, index) => (
        <span key={name} className={`legend-${index}`}>
          {name}
        </span>
      ))}
    </span>
  );
}

const yOf = (value: number, top: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);

function Axis({ top, width }: { readonly top: number; readonly width: number }): ReactElement {
  const { state } = useConsole();
  const format = new Intl.NumberFormat(state.preferences.locale);
  return (
    <>
      {[0, top / 2, top].map((value) => (
        <g key={value} className="axis">
          <line x1={LEFT} x2={width} y1={yOf(value, top)} y2={yOf(value, top)} />
          <text x={LEFT - 6} y={yOf(value, top) + 4} textAnchor="end">
            {format.format(value)}
          </text>
        </g>
      ))}
    </>
  );
}

function Columns(props: {
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly top: number;
  readonly width: number;
}): ReactElement {
  const { labels, series, top, width } = props;
  const slot = (width - LEFT) / Math.max(1, labels.length);
  const column = Math.max(1, (slot * 0.8) / series.length);
  return (
    <>
      {series.map(({ name, values }, place) => (
        <g key={name} className={`series-${place}`}>
          {values.map((value, index) => (
            <rect
              key={labels[index]}
              x={LEFT + slot * index + slot * 0.1 + column * place}
              y={yOf(value, top)}
              width={column}
              height={HEIGHT - BOTTOM - yOf(value, top)}
            />
          ))}
        </g>
      ))}
    </>
  );
}

/** As many of the words as there is room for. */
function Below({
  labels,
  width,
}: {
  readonly labels: readonly string[];
  readonly width: number;
}): ReactElement {
  const slot = (width - LEFT) / Math.max(1, labels.length);
  const each = Math.max(1, Math.ceil(LABEL_WIDTH / slot));
  return (
    <>
      {labels.map((label, index) =>
        index % each === 0 ? (
          <text key={label} className="axis-label" x={LEFT + slot * index + slot * 0.1} y={HEIGHT - 6}>
            {label}
          </text>
        ) : null,
      )}
    </>
  );
}

function DataTable(props: {
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
}): ReactElement {
  const { t } = useConsole();
  const { title, labels, series } = props;
  return (
    <details>
      <summary>
        {t('reports.table')}
        <span className="visually-hidden">: {title}</span>
      </summary>
      <table className="staff">
        <thead>
          <tr>
            <th scope="col">{t('reports.when')}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, index) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {series.map(({ name, values }) => (
                <td key={name}>{values[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Shares of a whole: a table whose numbers are drawn as well. */
export function ShareTable(props: {
  readonly title: string;
  readonly shares: readonly { readonly name: string; readonly count: number }[];
}): ReactElement {
  const { state, t } = useConsole();
  const { title, shares } = props;
  const most = Math.max(1, ...shares.map(({ count }) => count));
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  const percent = new Intl.NumberFormat(state.preferences.locale, { style: 'percent' });
  if (shares.length === 0) {
    return (
      <>
        <h3>{title}</h3>
        <p>{t('reports.nothing')}</p>
      </>
    );
  }
  return (
    <table className="staff shares">
      <caption>{title}</caption>
      <tbody>
        {shares.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="share-bar">
              <svg width="100%" height="12" aria-hidden="true" focusable="false">
                <rect className="series-0" width={`${(count / most) * 100}%`} height="12" />
              </svg>
            </td>
            <td>
              {count} ({percent.format(total === 0 ? 0 : count / total)})
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 1, 2 or 5 and zeros: a top that is easy to read. */
function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= most) ?? 10;
  return Math.max(2, step * power);
}

/** Words in a drawing that is scaled become too small to read; so it is drawn anew for each width. */
function useWidth(): readonly [React.RefObject<HTMLElement | null>, number] {
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(600);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    if (box.current) {
      observer.observe(box.current);
    }
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
