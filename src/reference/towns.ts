/**
 * Where towns with a hospital lie, to two decimals of a degree (about a kilometre): good for distances between
 * towns, not for a map. Our own figures; a list that states coordinates goes before them.
 */

export interface Place {
  /** Degrees east and north, WGS84. */
  readonly lon: number
  readonly lat: number
}

const TOWNS = `
Alkmaar 4.75 52.63|Almelo 6.66 52.36|Almere 5.22 52.37|Alphen aan den Rijn 4.66 52.13|Amersfoort 5.39 52.16
Amstelveen 4.86 52.30|Amsterdam 4.90 52.37|Amsterdam Zuidoost 4.96 52.30|Apeldoorn 5.97 52.21|Arnhem 5.91 51.98
Assen 6.56 53.00|Baarn 5.29 52.21|Bergen op Zoom 4.29 51.50|Beugen 5.94 51.68|Beverwijk 4.66 52.48
Blaricum 5.24 52.27|Boxmeer 5.95 51.65|Breda 4.78 51.59|Capelle aan den IJssel 4.58 51.93|Delft 4.36 52.01
Delfzijl 6.92 53.33|Den Haag 4.31 52.08|Den Helder 4.76 52.96|Deventer 6.16 52.25|Dirksland 4.10 51.75
Doetinchem 6.29 51.97|Dokkum 6.00 53.33|Dordrecht 4.67 51.81|Drachten 6.10 53.11|Ede 5.66 52.04
Eindhoven 5.48 51.44|Emmeloord 5.75 52.71|Emmen 6.90 52.79|Enschede 6.89 52.22|Geldrop 5.56 51.42
Geleen 5.83 50.97|Goes 3.89 51.50|Gorinchem 4.97 51.83|Gouda 4.71 52.01|Groningen 6.57 53.22
Haarlem 4.64 52.38|Hardenberg 6.62 52.57|Harderwijk 5.62 52.34|Heerenveen 5.92 52.96|Heerlen 5.98 50.89
Helmond 5.66 51.48|Hengelo 6.79 52.27|Hilversum 5.18 52.22|Hoofddorp 4.69 52.30|Hoogeveen 6.48 52.73
Hoorn 5.06 52.64|Leeuwarden 5.80 53.20|Leiden 4.49 52.16|Leiderdorp 4.53 52.16|Leidschendam 4.39 52.09
Lelystad 5.47 52.52|Maastricht 5.69 50.85|Meppel 6.19 52.70|Middelburg 3.61 51.50|Nieuwegein 5.08 52.03
Nijmegen 5.86 51.84|Oostburg 3.49 51.33|Oosterhout 4.86 51.64|Oss 5.52 51.77|Purmerend 4.96 52.51
Roermond 5.99 51.19|Roosendaal 4.46 51.53|Rotterdam 4.48 51.92|Scheemda 6.97 53.17|Schiedam 4.40 51.92
's-Gravenhage 4.31 52.08|'s-Hertogenbosch 5.30 51.69|Den Bosch 5.30 51.69|Sittard 5.87 51.00|Sittard-Geleen 5.85 50.99
Sliedrecht 4.77 51.82|Sneek 5.66 53.03|Spijkenisse 4.33 51.85|Stadskanaal 6.95 52.99|Terneuzen 3.83 51.33
Tiel 5.43 51.89|Tilburg 5.09 51.56|Uden 5.62 51.66|Utrecht 5.12 52.09|Veldhoven 5.40 51.42
Venlo 6.17 51.37|Venray 5.98 51.53|Vlissingen 3.57 51.44|Voorburg 4.36 52.07|Waalwijk 5.07 51.69
Weert 5.71 51.25|Winschoten 7.03 53.14|Winterswijk 6.72 51.97|Woerden 4.88 52.09|Zaandam 4.82 52.44
Zeist 5.23 52.09|Zevenaar 6.08 51.93|Zoetermeer 4.49 52.06|Zutphen 6.20 52.14|Zwijndrecht 4.63 51.82
Zwolle 6.09 52.51`

/** `Alphen a/d Rijn`, `Hoorn NH` and `HENGELO OV` are written in lists. */
function plainTown(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\ba\/d\b/g, 'aan den')
    .replace(/\s(?:nh|ov|gld|zh|lb|fr|gn|dr)$/, '')
    .replace(/[^a-z]/g, '')
}

const BY_NAME: ReadonlyMap<string, Place> = new Map(
  TOWNS.trim()
    .split(/[\n|]/)
    .map((line) => {
      const [lat = '', lon = '', ...name] = line.split(' ').reverse()
      return [plainTown(name.reverse().join(' ')), { lon: Number(lon), lat: Number(lat) }]
    }),
)

/** Null for a town that is not known. */
export function townNamed(name: string): Place | null {
  return BY_NAME.get(plainTown(name)) ?? null
}
