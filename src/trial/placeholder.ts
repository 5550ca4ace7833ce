/** A fact of the evidence in the words of a story: `{{select-gca.sustained-remission-w52.upa15}}`. */
export const placeholder = /\{\{([a-z0-9.~-]+)(?: ([a-zA-Z-]+))?\}\}/g
