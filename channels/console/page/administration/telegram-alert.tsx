import type { ReactElement } from 'react';

export function TelegramAlert(): ReactElement {
  return <></>;
}
