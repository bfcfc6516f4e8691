import type { Output } from "../invocation.ts";
import type { Language } from "../language.ts";
import { eraseLine } from "./shown-output.ts";

/** A line on the terminal that says how far a run is. */
export interface Progress {
  /** Counts one more input. */
  readonly add: (failed: boolean) => void;
  /** Does what writes to the terminal with the line out of the way. */
  readonly around: <Result>(write: () => Promise<Result>) => Promise<Result>;
  readonly end: () => Promise<void>;
}

export interface ProgressOptions {
  /** `null` where it is not known. */
  readonly total: number | null;
  readonly language: Language;
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
}

/** Terminals show no more than a few lines a second to anybody. */
const shortest = 100;

/** Draws only where stderr is a terminal and there is more than one input. */
export function openProgress(stderr: Output, { total, language, now }: ProgressOptions): Progress {
  if (!stderr.isTTY || total === 1) {
    return { add: () => {}, around: (write) => write(), end: async () => {} };
  }
  const begin = now();
  const state = { done: 0, failed: 0 };
  let drawn = Number.NEGATIVE_INFINITY;
  let shown = false;

  async function hide(): Promise<void> {
    if (!shown) return;
    shown = false;
    await stderr.write(eraseLine);
  }

  async function draw(): Promise<void> {
    if (now() - drawn < shortest) return;
    drawn = now();
    shown = true;
    const text = progressLine({ ...state, total, seconds: (drawn - begin) / 1000 }, language);
    await stderr.write(`${eraseLine}${text}`);
  }

  return {
    add: (failed) => {
      state.done += 1;
      if (failed) state.failed += 1;
    },
    around: async (write) => {
      await hide();
      const result = await write();
      await draw();
      return result;
    },
    end: hide,
  };
}

export interface ProgressState {
  readonly done: number;
  readonly failed: number;
  readonly total: number | null;
  readonly seconds: number;
}

/** `120/2000 · 85/s · 22 s left · 3 failed` */
export function progressLine({ done, failed, total, seconds }: ProgressState, language: Language): string {
  const zh = language === "zh";
  const rate = seconds > 0 ? done / seconds : 0;
  const left = total === null || rate === 0 ? null : (total - done) / rate;
  const parts = [
    total === null ? `${done}` : `${done}/${total}`,
    zh ? `每秒 ${shortNumber(rate)} 个` : `${shortNumber(rate)}/s`,
    ...(left === null ? [] : [zh ? `剩 ${duration(left, zh)}` : `${duration(left, zh)} left`]),
    ...(failed === 0 ? [] : [zh ? `${failed} 个读不了` : `${failed} failed`]),
  ];
  return parts.join(" · ");
}

function shortNumber(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

function duration(seconds: number, zh: boolean): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return zh ? `${whole} 秒` : `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return zh ? `${minutes} 分 ${whole % 60} 秒` : `${minutes} min ${whole % 60} s`;
  const hours = Math.floor(minutes / 60);
  return zh ? `${hours} 小时 ${minutes % 60} 分` : `${hours} h ${minutes % 60} min`;
}
