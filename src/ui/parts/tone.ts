/** How serious something is. Always shown with a word or a mark too, never by colour alone. */
export type Tone = 'info' | 'success' | 'warning' | 'danger'
