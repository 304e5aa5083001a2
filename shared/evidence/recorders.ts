import type { Role } from '../roles';

/** Those who walk through the warehouse, and those who keep its particulars. */
export const recorders: readonly Role[] = ['keeper', 'administrator'];
