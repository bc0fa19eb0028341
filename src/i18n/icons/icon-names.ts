/**
 * What the buttons of a page are called when they have nothing but one of ChatKit's header icons (PROTOCOL 4.7): what
 * such an icon stands for. In chunks of their own, since most pages have no such button.
 */
export type IconNames = Readonly<Record<string, string>>;
