import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Page } from 'playwright-core';
import type { Output } from '../../shared/api';
import type { Running } from '../e2e/support/launch';
import { closeNotice } from './screens';

/** One step of the demonstration, as result.json tells it. */
export interface Step {
  number: number;
  title: string;
  ok: boolean;
  seconds: number;
  pictures: string[];
  error?: string;
}

/** What a journey cost the hands. */
export interface Journey {
  name: string;
  /** Keys and chords; Ctrl+K is one. */
  keystrokes: number;
  /** Chinese characters that came out of an input method, which takes some keys for each. */
  characters: number;
  seconds: number;
}

/** Between two keys of somebody who types well, in ms; what comes faster is a scanner. */
const pace = 45;

/**
 * The window and the hands and eyes on it: real keys, which are counted, screenshots in order, and
 * steps of which each either happened or stops the play with a picture of what stood there.
 */
export class Stage {
  readonly steps: Step[] = [];
  readonly journeys: Journey[] = [];
  readonly page: Page;
  private readonly count = { keystrokes: 0, characters: 0 };
  private isAside = false;
  private pictures = 0;

  constructor(
    readonly running: Running,
    private readonly out: string,
    private readonly say: (line: string) => void,
  ) {
    this.page = running.page;
    mkdirSync(out, { recursive: true });
  }

  /** Plays one step; what it throws ends the play. */
  async step(title: string, work: () => Promise<void>): Promise<void> {
    const step: Step = {
      number: this.steps.length + 1,
      title,
      ok: false,
      seconds: 0,
      pictures: [],
    };
    this.steps.push(step);
    const started = Date.now();
    try {
      await work();
      step.ok = true;
    } catch (error) {
      step.error = stripVTControlCharacters(error instanceof Error ? error.message : `${error}`);
      await this.picture('failure').catch(() => undefined);
      throw error;
    } finally {
      step.seconds = secondsSince(started);
      this.say(`${step.ok ? '✓' : '✗'} ${step.number}. ${title} (${step.seconds} s)`);
    }
  }

  /** Keeps what the window shows: `07-receipt.png`. `clear`: the notice in the corner is closed. */
  async picture(name: string, { clear = false } = {}): Promise<void> {
    if (clear) await this.closeNotice();
    this.pictures += 1;
    const file = `${String(this.pictures).padStart(2, '0')}-${name}.png`;
    await this.page.screenshot({ path: join(this.out, file), animations: 'disabled' });
    this.steps.at(-1)?.pictures.push(file);
  }

  /** Closes what is said in the corner, if anything; it may be on its way out already. */
  async closeNotice(): Promise<void> {
    const close = closeNotice(this.page);
    if ((await close.count()) > 0) {
      await close
        .last()
        .click({ timeout: 1_000 })
        .catch(() => {});
    }
    await close.first().waitFor({ state: 'hidden' });
  }

  /** Keeps a picture that was taken otherwise. */
  keep(file: string, png: Uint8Array): void {
    writeFileSync(join(this.out, file), png);
  }

  /** A key or a chord, so many times: `Enter`, `F7`, `Control+K`. */
  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) {
      await this.page.keyboard.press(key, { delay: pace });
      this.counted({ keystrokes: 1 });
    }
  }

  /** Letters and digits, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: pace });
    this.counted({ keystrokes: text.length });
  }

  /** Chinese, as it comes out of an input method. */
  async write(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
    this.counted({ characters: [...text].length });
  }

  /** Counts what a journey takes of keys. */
  async journey(name: string, work: () => Promise<void>): Promise<void> {
    const started = Date.now();
    const before = { ...this.count };
    await work();
    this.journeys.push({
      name,
      keystrokes: this.count.keystrokes - before.keystrokes,
      characters: this.count.characters - before.characters,
      seconds: secondsSince(started),
    });
  }

  /** What is shown on the way and is no part of a journey. */
  async aside(work: () => Promise<void>): Promise<void> {
    this.isAside = true;
    try {
      await work();
    } finally {
      this.isAside = false;
    }
  }

  /** Waits until the cursor stands in the field of this name. */
  async cursorAt(...names: string[]): Promise<string> {
    const found = await this.page.waitForFunction((wanted) => {
      const name = document.activeElement?.getAttribute('aria-label') ?? '';
      return wanted.includes(name) ? name : null;
    }, names);
    return (await found.jsonValue()) as string;
  }

  /** Opens the list of the field the cursor is in, goes down to a choice, and takes it. */
  async chooseByArrows(choice: string): Promise<void> {
    const seen: string[] = [];
    while (!seen.at(-1)?.startsWith(choice)) {
      if (seen.length > 30) throw new Error(`no choice 「${choice}」 in ${seen.join('、')}`);
      await this.press('ArrowDown');
      seen.push(
        await this.page.evaluate(() => {
          const active = document.activeElement?.getAttribute('aria-activedescendant');
          return (active && document.getElementById(active)?.textContent) || '';
        }),
      );
    }
    await this.press('Enter');
  }

  /** Reads through the contract what the screen was about, for result.json and to compare. */
  async ask<Call extends ReadCall>(call: Call, input: object): Promise<Output<Call>> {
    const answer = await this.page.evaluate(
      async (request) =>
        (window as unknown as { api: { call(request: object): Promise<unknown> } }).api.call(
          request,
        ),
      { call, input },
    );
    const { ok, value } = answer as { ok: boolean; value: Output<Call> };
    if (!ok) throw new Error(`${call}: ${JSON.stringify(answer)}`);
    return value;
  }

  private counted(more: Partial<typeof this.count>): void {
    if (this.isAside) return;
    this.count.keystrokes += more.keystrokes ?? 0;
    this.count.characters += more.characters ?? 0;
  }
}

type ReadCall = 'store.read' | 'documents.read' | 'ledger.head';

/** Since a moment, to a tenth. */
export function secondsSince(started: number): number {
  return Math.round((Date.now() - started) / 100) / 10;
}
