/* eslint-disable @typescript-eslint/no-empty-object-type -- each view declares its part */
import type { DataLanguage } from '../data/language.js';
import type { Messages } from './zh-CN/shared.js';

/** The words of each view; a view adds its own, typed by its Chinese. */
// biome-ignore lint/suspicious/noEmptyInterface: each view declares its part
export interface ViewWords {}

/** A whole language: what is said of figures and data, what all views share, and what each says. */
export interface Language extends DataLanguage {
  shared: Messages;
  views: ViewWords;
}
