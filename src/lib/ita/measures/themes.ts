/** The themes ๑–๗ that measures are put under. */
import { themeSet } from '../analysis/themes/themes.ts';

/** The only year whose themes are known; reports of later years are written by the same ones. */
export const THEMES_YEAR = 2566;

export const THEMES = themeSet(THEMES_YEAR)?.themes ?? [];
