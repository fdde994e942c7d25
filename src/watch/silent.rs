//! File systems that do not tell of changes: those of other machines, and of the machine around a container.

use std::path::Path;

/// The name of the file system that a folder lies on, where that tells nothing, or not of what others change.
#[cfg(any(target_os = "linux", target_os = "android"))]
pub(super) fn silent(folder: &Path) -> Option<&'static str> {
    /// As Linux numbers them (statfs(2), and the kernel's `magic.h`).
    const SILENT: [(u64, &str); 20] = [
        (0x6969, "NFS"),
        (0x517b, "SMB"),
        (0xff53_4d42, "SMB"),
        (0xfe53_4d42, "SMB"),
        // sshfs, bindfs, rclone, the folders that Docker Desktop shares (virtiofs).
        (0x6573_5546, "FUSE"),
        // The drives of Windows in WSL, and folders that QEMU shares.
        (0x0102_1997, "9p"),
        (0x786f_4256, "VirtualBox"),
        (0xbacb_acbc, "VMware"),
        (0x7c7c_6673, "Parallels"),
        (0x5346_414f, "AFS"),
        (0x6b41_4653, "AFS"),
        (0x00c3_6400, "Ceph"),
        (0x7375_7245, "Coda"),
        (0x564c, "NCP"),
        (0x4750_4653, "GPFS"),
        (0x0bd0_0bd0, "Lustre"),
        (0x7461_636f, "OCFS2"),
        (0x0116_1970, "GFS2"),
        (0x1983_0326, "BeeGFS"),
        (0xaad7_aaea, "PanFS"),
    ];
    let kind = rustix::fs::statfs(folder).ok()?.f_type;
    // The kernel's number has 32 bits; some C libraries widen it with its sign.
    #[allow(clippy::unnecessary_cast, reason = "its type differs from machine to machine")]
    let kind = (kind as u64) & 0xffff_ffff;
    SILENT.iter().find(|(number, _)| *number == kind).map(|(_, name)| *name)
}

#[cfg(target_os = "macos")]
pub(super) fn silent(folder: &Path) -> Option<&'static str> {
    /// `MNT_LOCAL` of `sys/mount.h`: the disk is this machine's own.
    const LOCAL: u64 = 0x1000;
    let about = rustix::fs::statfs(folder).ok()?;
    (u64::from(about.f_flags) & LOCAL == 0).then_some("network")
}

/// On Windows a network drive has a name that begins with two strokes, once links are resolved.
#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "macos")))]
pub(super) fn silent(folder: &Path) -> Option<&'static str> {
    let name = folder.to_string_lossy();
    (name.starts_with("\\\\") && !name.starts_with("\\\\?\\") || name.starts_with("\\\\?\\UNC"))
        .then_some("network")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_disk_of_this_machine_tells_of_changes() {
        assert_eq!(silent(Path::new(env!("CARGO_MANIFEST_DIR"))), None);
        assert_eq!(silent(Path::new("/no/such/folder")), None);
    }
}
