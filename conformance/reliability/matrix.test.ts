import { describeMatrix } from './matrix-suite'
import { places } from './places'

describeMatrix(places)
