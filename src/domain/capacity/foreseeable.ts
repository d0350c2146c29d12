/**
 * Days ahead of which the plan speaks as a forecast. Measured: beyond about six weeks the chance of an overrun is hardly
 * better known than what is usual.
 */
export const FORESEEABLE_DAYS = 42
