/** The sheet carries its own 演示数据: the one of the screen must not lie over it. */
export const aboveWatermark = 1100;

/** Lists that open within such a dialog. */
export const aboveDialog = 1150;
