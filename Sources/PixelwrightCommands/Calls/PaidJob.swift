#if Services
import ServiceJobs

/// A paid call at a service; not to be taken for what a batch does with one input, which is a `Job` here.
typealias PaidJob = ServiceJobs.Job
#endif
