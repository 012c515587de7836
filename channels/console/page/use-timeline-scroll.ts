import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Who is nearer to the end than this stands at it. */
const END_PX = 40;

export interface TimelineScroll {
  /** What scrolls, and what is in it. */
  readonly box: RefObject<HTMLElement | null>;
  readonly content: RefObject<HTMLDivElement | null>;
  /** Something has come below what is seen. */
  readonly isMoreBelow: boolean;
  toEnd(): void;
}

/**
 * Begins at the line that a search has found, else at the end. Who stands at the end stays there, however much comes; who
 * has scrolled up stays where they are, until they write themselves.
 */
export function useTimelineScroll(shown: {
  readonly handoffId: string;
  /** How many lines there are, and how many of them the operator wrote. */
  readonly lines: number;
  readonly own: number;
}): TimelineScroll {
  const { handoffId, lines, own } = shown;
  const box = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const before = useRef({ handoffId: '', lines: 0, own: 0 });
  const place = useRef({ top: 0, isAtEnd: true });
  const [isMoreBelow, setMoreBelow] = useState(false);

  function toEnd(): void {
    place.current.isAtEnd = true;
    setMoreBelow(false);
    goToEnd(box.current);
  }

  useLayoutEffect(() => {
    const last = before.current;
    before.current = { handoffId, lines, own };
    const isNew = last.handoffId !== handoffId;
    const line = isNew ? box.current?.querySelector('.item-found') : undefined;
    if (box.current && line) {
      showLine(box.current, line);
      place.current.isAtEnd = isAtEnd(box.current);
    } else if (isNew || own > last.own) {
      toEnd();
    } else if (lines > last.lines && !place.current.isAtEnd) {
      setMoreBelow(true);
    }
  }, [handoffId, lines, own]);

  useEffect(() => {
    const element = box.current;
    if (!element || !content.current) {
      return undefined;
    }
    const scrolled = (): void => {
      const { scrollTop } = element;
      if (isAtEnd(element)) {
        place.current.isAtEnd = true;
        setMoreBelow(false);
      } else if (scrollTop < place.current.top) {
        // Only who goes up leaves the end: what has just come may be longer than the window.
        place.current.isAtEnd = false;
      }
      place.current.top = scrollTop;
    };
    const resized = new ResizeObserver(() => place.current.isAtEnd && goToEnd(element));
    resized.observe(element);
    resized.observe(content.current);
    element.addEventListener('scroll', scrolled);
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, []);

  return { box, content, isMoreBelow, toEnd };
}

function isAtEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight < END_PX;
}

function goToEnd(element: HTMLElement | null): void {
  if (element) {
    element.scrollTop = element.scrollHeight;
  }
}

/** Scrolls what holds the lines and nothing around it, as `scrollIntoView` would. In a short window that is the pane. */
function showLine(box: HTMLElement, line: Element): void {
  const isShort = getComputedStyle(box).overflowY === 'visible';
  const scroller = (isShort ? box.parentElement : undefined) ?? box;
  const { top, height } = line.getBoundingClientRect();
  scroller.scrollTop += top - scroller.getBoundingClientRect().top - (scroller.clientHeight - height) / 2;
}
