import { z } from 'zod';

/** A moment as people hand it in, with any offset: `2026-11-23T16:00:00+08:00`. */
export const instant = z.iso.datetime({ offset: true });
