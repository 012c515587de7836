import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { builtFolder } from '../../channels/built-folder.ts';
import { openBrowser } from './browser.ts';
import { openPage } from './browser-page.ts';
import { startWebChatServer, type WebChatServer, type WebChatServerOptions } from './web-chat-server.ts';
import { widgetBot } from './widget-bot.ts';

/** A browser and the widget as it is built, shared by the tests of one file. */
export interface WidgetLab {
  readonly browser: Browser;
  readonly folder: string;
  close(): Promise<void>;
}

export async function openWidgetLab(): Promise<WidgetLab> {
  const browser = await openBrowser();
  return { browser, folder: builtFolder('widget'), close: () => browser.close() };
}

/** One citizen with the chat before them. */
export class WidgetVisit {
  readonly chat: WebChatServer;
  readonly page: Page;
  readonly errors: string[];
  /** Where the chat is: a frame of the page, or the page itself. */
  readonly frame: FrameLocator | Page;

  constructor(parts: { chat: WebChatServer; page: Page; errors: string[]; isFramed: boolean }) {
    this.chat = parts.chat;
    this.page = parts.page;
    this.errors = parts.errors;
    this.frame = parts.isFramed ? parts.page.frameLocator('iframe') : parts.page;
  }

  async say(text: string): Promise<void> {
    await this.field().fill(text);
    await this.field().press('Enter');
  }

  /** Waits until a message with this text is shown. */
  async sees(text: string): Promise<void> {
    await this.message(text).first().waitFor();
  }

  message(text: string) {
    return this.frame.locator('article').filter({ hasText: text });
  }

  button(name: string | RegExp) {
    return this.frame.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
  }

  field() {
    return this.frame.locator('textarea');
  }

  /** What each message says, in order, without who and when. */
  async texts(): Promise<readonly string[]> {
    return await this.frame.locator('article .bubble').allInnerTexts();
  }

  /** The frame in which the chat runs. */
  inner(): Frame {
    return this.page.frames().find((one) => one.url().includes('/webchat/')) ?? this.page.mainFrame();
  }

  async keptKeys(): Promise<readonly string[]> {
    return await this.inner().evaluate(() => Object.keys(localStorage));
  }

  async conversationId(): Promise<string> {
    return await this.inner().evaluate(() => {
      const { conversationId } = JSON.parse(localStorage.getItem('helpdesk:session') ?? '{}') as Record<
        string,
        string
      >;
      return conversationId ?? '';
    });
  }
}

/** Opens a chat of its own server: alone on its page, or framed on our front page. */
export async function visit(
  lab: WidgetLab,
  options: {
    readonly server?: WebChatServerOptions;
    readonly page?: Parameters<Browser['newPage']>[0];
    readonly path?: string;
  } = {},
): Promise<WidgetVisit> {
  const chat = await startWebChatServer({ bot: widgetBot, widgetFolder: lab.folder, ...options.server });
  const { page, errors } = await openPage(lab.browser, { locale: 'it-IT', ...options.page });
  page.setDefaultTimeout(15_000);
  const path = options.path ?? '/webchat/';
  await page.goto(chat.url + path);
  return new WidgetVisit({ chat, page, errors, isFramed: path === '/' });
}
